declare module "qrcode-terminal" {
  const qrcode: {
    /** Gives a text as a QR code to be printed. */
    generate(
      text: string,
      options: { readonly small: boolean },
      show: (code: string) => void,
    ): void;
  };
  export = qrcode;
}
