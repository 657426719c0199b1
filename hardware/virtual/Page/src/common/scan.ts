// QR codes in pictures, for as long as somebody looks: those of the camera, or of files. The
// reader is loaded only then, and no picture leaves the page.

import { t } from "./language";

const widest = 1280; // points of a picture that is looked at
const pause = 60; // ms between two looks

/** Why there is no camera here, in a sentence; empty if there may be one. */
export function whyNoCamera(): string {
  return !isSecureContext ? t("The camera needs an https address. Paste the codes instead.")
    : "mediaDevices" in navigator ? ""
      : t("This browser has no camera for pages. Paste the codes instead.");
}

/** What the code in a picture says; empty without one. */
export async function codeIn(picture: CanvasImageSource, width: number, height: number) {
  const { decodeQR } = await import("qr/decode.js");
  const scale = Math.min(1, widest / Math.max(width, height, 1));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const drawing = canvas.getContext("2d", { willReadFrequently: true })!;
  drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const image = drawing.getImageData(0, 0, canvas.width, canvas.height);
  try {
    return decodeQR(image, { format: "RGBA" });
  } catch {
    return "";
  }
}

/** The camera, looked through until it is stopped; `found` gets what each code says. */
export class Camera {
  readonly video = document.createElement("video");
  private stream: MediaStream | undefined;

  constructor(private readonly found: (text: string) => void) {
    this.video.muted = true;
    this.video.playsInline = true;
  }

  get isOn(): boolean { return this.stream !== undefined; }

  /** Asks for the camera and begins; why that was not possible, or nothing. */
  async start(): Promise<string> {
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ audio: false,
        video: { facingMode: "environment", width: { ideal: widest } } });
      this.video.srcObject = this.stream;
      await this.video.play();
    } catch (error) {
      this.stop();
      return t("The camera cannot be used ({{error}}). Paste the codes instead.",
        { error: (error as Error).message });
    }
    void this.look();
    return "";
  }

  stop(): void {
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = undefined;
    this.video.srcObject = null;
  }

  private async look(): Promise<void> {
    while (this.stream) {
      const { video } = this;
      const text = video.videoWidth > 0
        ? await codeIn(video, video.videoWidth, video.videoHeight) : "";
      if (text && this.stream) this.found(text);
      await new Promise((next) => setTimeout(next, pause));
    }
  }
}
