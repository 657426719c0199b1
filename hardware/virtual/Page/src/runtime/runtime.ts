// Starts .NET in the page. The files lie in runtime/, written by the command beside this page's
// own; manifest.json lists them (see RuntimeFiles.cs).

/** A window onto an array in the memory of .NET; stays valid while the runtime lives. */
export interface MemoryView {
  copyTo(target: Uint8Array | Float64Array): void;
  readonly length: number;
}

/** What Exports.cs exports. */
export interface Exports {
  Boards(): string;
  Start(board: string): void;
  StorageRevision(): number;
  ReadStorage(): string;
  FillStorage(files: string): void;
  RefuseWrites(refused: boolean): void;
  SwitchOff(): void;
  SwitchOn(): void;
  Frame(now: number): void;
  Describe(): string;
  Notice(): string;
  Verdict(): string;
  ReadingsView(): MemoryView;
  PictureView(): MemoryView;
  PaintedView(): MemoryView;
  TurnKnob(knob: number, position: number): void;
  PressButton(button: number, pressed: boolean): void;
  KnobPosition(knob: number): number;
  KnobText(knob: number): string;
  SelectNetwork(network: number): void;
  SelectPage(page: number): void;
  Set(key: string, value: string): boolean;
  Get(key: string): string;
  Word(): string;
  SetWord(word: string): boolean;
  Learned(): string;
  SetLearned(pictures: string): boolean;
  PaintUnit(unit: number, isPlus: boolean): void;
  SelectCue(number: number): void;
  Words(): string;
  ClosedForms(): string;
  Pictures(): string;
  CueFrom(memory: number): void;
  Learn(): void;
  Remove(memory: number): boolean;
  SetMemories(pictures: string): boolean;
  Situation(): string;
  Flow(): string;
  RecallName(cues: string): string;
  Hold(held: boolean): void;
  Advance(steps: number): void;
  AdvanceToRest(): boolean;
  StepsOfUnit(): number;
  GoTo(step: number): void;
  StateDigest(): string;
  WrongUnits(): number;
  Compare(network: number): void;
  CompareNoMore(): void;
  FollowBoard(): void;
  CompanionPictureView(): MemoryView;
  CompanionView(): MemoryView;
  CompanionSituation(): string;
  BothCues(): string;
  CertificateCode(): string;
  CertificateTrouble(): string;
  SecondMemory(): number;
  BeginSlice(other: number): number;
  SliceRow(row: number): Iterable<number>;
  SlicePlace(): Iterable<number>;
  PassesOf(network: number): number;
  WhyNot(point: string): string;
  RunTrials(point: string, first: number, count: number): string;
  AddAssembly(file: Uint8Array): void;
  AddTrials(sums: string, others: string): string;
  MeasuredColumns(swept: string): string;
  MeasuredRow(point: string, swept: string, sums: string): string;
  BandOfShare(hits: number, trials: number): string;
  TheoryAt(point: string): string;
  UseRealConverter(real: boolean): void;
  Faults(): string;
  Break(key: string, broken: boolean): void;
  Trouble(): string;
  Recovered(): string;
  UseSimulatedTime(simulated: boolean): void;
  Digests(): string;
  WriteCapsule(scenario: number): string;
  ReplayShort(text: string): string;
  BeginReplay(text: string): string;
  ContinueReplay(): string;
  ReplayProgress(): number;
  IsCertificate(text: string): boolean;
  OpenCertificate(text: string): string;
  Certify(): string;
  JudgeRun(certificate: string, link: string): string;
}

interface Manifest {
  main: string;
  assemblies: string[];
  /** Those that only a measurement needs. */
  measuring: string[];
  /** Those that follow a board. */
  following: string[];
  /** Of all files together that are counted while they come. */
  bytes: number;
}

/** A file of the runtime that did not come. */
export class FileFailure extends Error {
  constructor(readonly file: string, readonly status = 0) { super(`${file} ${status}`); }
}

/** Gets a file of the runtime, and tells how many bytes have come. */
async function load(address: string, came: (bytes: number) => void): Promise<Response> {
  const file = address.slice(address.lastIndexOf("/") + 1);
  const answer = await fetch(address).catch(() => { throw new FileFailure(file); });
  if (!answer.ok) throw new FileFailure(file, answer.status);
  const counted = answer.body!.pipeThrough(new TransformStream<Uint8Array, Uint8Array>({
    transform(part, out) {
      came(part.length);
      out.enqueue(part);
    },
  }));
  return new Response(counted, { headers: answer.headers });
}

/**
 * Starts it from the folder of the page; a worker has to be told which that is. Tells which share
 * of the bytes has come.
 */
export async function startRuntime(page = document.baseURI,
  loaded: (share: number) => void = () => {}): Promise<Exports> {
  const folder = new URL("runtime/", page);
  const at = (name: string) => new URL(name, folder).href;
  const manifest = (await (await load(at("manifest.json"), () => {})).json()) as Manifest;
  const file = (name: string) => ({ name, resolvedUrl: at(name) });
  const assembly = (name: string) => ({ ...file(name), virtualPath: name });
  const loader = at("dotnet.js");
  const { dotnet } = await import(/* @vite-ignore */ loader)
    .catch(() => { throw new FileFailure("dotnet.js"); });
  let bytes = 0;
  // A file that does not come may leave .NET waiting.
  const api = await new Promise<Awaited<ReturnType<typeof dotnet.create>>>((started, failed) => {
    dotnet
      // New objects get 1 MB in place of 4, before they are collected: otherwise the first minute
      // already takes more memory than .NET has at its start.
      .withEnvironmentVariable("MONO_GC_PARAMS", "nursery-size=1m")
      .withConfig({
        mainAssemblyName: manifest.main,
        globalizationMode: "invariant",
        resources: {
          jsModuleNative: [file("dotnet.native.js")],
          jsModuleRuntime: [file("dotnet.runtime.js")],
          wasmNative: [file("dotnet.native.wasm")],
          // All of them as core assemblies: the runtime starts when those are here, and would
          // now and then do so before a slower one of the others that it needs for its start.
          coreAssembly: manifest.assemblies.map(assembly),
          assembly: [],
        },
      })
      .withResourceLoader((type: string, _: string, address: string) => {
        if (type === "dotnetjs") return address;
        const answer = load(address, (more) => loaded((bytes += more) / manifest.bytes));
        answer.catch(failed);
        return answer;
      })
      .create()
      .then(started, failed);
  });
  const all = await api.getAssemblyExports(manifest.main);
  const exports = all.AstroNano.Browser.Exports as Exports;
  const loading = new Map<string, Promise<unknown>>();
  const add = async (name: string) => {
    const answer = await load(at(name), () => {});
    exports.AddAssembly(new Uint8Array(await answer.arrayBuffer()));
  };
  loadLater = async (what, main = manifest.main) => {
    loading.set(what, loading.get(what) ?? Promise.all(manifest[what].map(add)));
    await loading.get(what);
    return api.getAssemblyExports(main);
  };
  return exports;
}

type Later = (what: "measuring" | "following", main?: string) => Promise<any>;
let loadLater: Later = () => Promise.resolve();

/** Adds what only a measurement and the way to rest need to the runtime that was started here. */
export async function loadForMeasuring(): Promise<void> { await loadLater("measuring"); }

/** What follows boards. */
export async function loadForFollowing(): Promise<any> {
  return (await loadLater("following", "AstroNano.Twin")).AstroNano.Twin.Exports;
}
