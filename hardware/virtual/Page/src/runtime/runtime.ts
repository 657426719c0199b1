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
  BreakStorage(): void;
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
}

/** Starts it from the folder of the page; a worker has to be told which that is. */
export async function startRuntime(page = document.baseURI): Promise<Exports> {
  const folder = new URL("runtime/", page);
  const manifest = (await (await fetch(new URL("manifest.json", folder))).json()) as Manifest;
  const file = (name: string) => ({ name, resolvedUrl: new URL(name, folder).href });
  const assembly = (name: string) => ({ ...file(name), virtualPath: name });
  const { dotnet } = await import(/* @vite-ignore */ new URL("dotnet.js", folder).href);
  const api = await dotnet
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
    .create();
  const exports = await api.getAssemblyExports(manifest.main);
  return exports.AstroNano.Browser.Exports as Exports;
}
