using AstroNano.References;
using Mono.Cecil;

// What compiles for the device compiles against these: for each list of this folder an assembly
// of that name, and beside them nanoFramework's own mscorlib.
string output = args[0];
using AssemblyDefinition mscorlib = AssemblyDefinition.ReadAssembly(args[1]);
var versions = PackageVersions.Read(args[2].Split(';'));
ApiList[] lists = [.. args[3].Split(';').Select(file => new ApiList(file))];
ModuleDefinition[] twins = [.. args[4].Split(';').Select(ModuleDefinition.ReadModule)];

var library = new Library(mscorlib.MainModule);
foreach (ApiList list in lists)
{
    library.Add(list, versions.Of(list.Assembly), twins);
}

string[] problems = [.. library.Fill(), .. library.Unlisted(twins)];
foreach (string problem in problems)
{
    Console.Error.WriteLine($"References: error : {problem}");
}

if (problems.Length == 0)
{
    library.Write(output);
    File.Copy(args[1], Path.Combine(output, "mscorlib.dll"), overwrite: true);
}

return problems.Length == 0 ? 0 : 1;
