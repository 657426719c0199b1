using AstroNano.References;
using Mono.Cecil;

// Writes one reference assembly per API list, and nanoFramework's own mscorlib next to them.
// Arguments: output folder, mscorlib.dll, and, each separated by semicolons, the packages.config
// files, the lists and the assemblies with the desktop's twins of the listed types.
string output = args[0];
string mscorlib = args[1];
var versions = PackageVersions.Read(args[2].Split(';'));
ApiList[] lists = [.. args[3].Split(';').Select(file => new ApiList(file))];
ModuleDefinition[] twins = [.. args[4].Split(';').Select(ModuleDefinition.ReadModule)];

var assemblies = new ReferenceAssemblies(ModuleDefinition.ReadModule(mscorlib));
foreach (ApiList list in lists)
{
    assemblies.Add(list, versions.Of(list.Assembly), twins);
}

string[] errors = [.. assemblies.AddMembers(), .. assemblies.FindUnlistedTypes(twins)];
if (errors.Length > 0)
{
    Array.ForEach(errors, error => Console.Error.WriteLine($"References : error : {error}"));
    return 1;
}

assemblies.Write(output);
File.Copy(mscorlib, Path.Combine(output, Path.GetFileName(mscorlib)), overwrite: true);
return 0;
