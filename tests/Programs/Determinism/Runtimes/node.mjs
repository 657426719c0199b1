// Runs the main assembly of a folder with the WebAssembly runtime in Node: node.mjs FOLDER.
// The page does the same in a browser, see hardware/virtual/Page/src/runtime/runtime.ts.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = resolve(process.argv[2]);
const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
const file = (name) => ({ name, resolvedUrl: pathToFileURL(join(folder, name)).href });
const assembly = (name) => ({ ...file(name), virtualPath: name });
const { dotnet } = await import(pathToFileURL(join(folder, "dotnet.js")).href);
const api = await dotnet
  .withConfig({
    mainAssemblyName: manifest.main,
    globalizationMode: "invariant",
    resources: {
      jsModuleNative: [file("dotnet.native.js")],
      jsModuleRuntime: [file("dotnet.runtime.js")],
      wasmNative: [file("dotnet.native.wasm")],
      coreAssembly: manifest.assemblies.map(assembly),
      assembly: [],
    },
  })
  .create();
process.exit(await api.runMain(manifest.main, process.argv.slice(3)));
