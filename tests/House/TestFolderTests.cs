namespace AstroNano.House.Tests;

/// <summary>Where the tests of a component are.</summary>
public class TestFolderTests
{
    private const string Programs = "tests/Programs/";

    [Fact]
    public void Folder_below_tests_has_the_test_project_of_its_name() => Assert.Equal([],
        from file in Repository.Files(".csproj")
        where file.EndsWith(".Tests.csproj", StringComparison.Ordinal)
        let component = Path.GetFileName(file).Split('.')[1]
        where file != $"tests/{component}/AstroNano.{component}.Tests.csproj"
        select file);

    // Those of Mutation run inside Stryker alone.
    [Fact]
    public void Programs_contain_no_tests() => Assert.Equal([],
        from file in Repository.Files(".cs")
        where file.StartsWith(Programs, StringComparison.Ordinal)
            && !file.StartsWith(Programs + "Mutation/", StringComparison.Ordinal)
        where Repository.Read(file) is string text
            && (text.Contains("[Fact") || text.Contains("[Theory"))
        select file);

    // A search for the tests of something finds one file; a program's start is one in each.
    [Fact]
    public void No_two_files_have_the_same_name() => Assert.Equal([],
        from file in Repository.Files(".cs")
        where file.StartsWith("tests/", StringComparison.Ordinal)
        group file by Path.GetFileName(file) into alike
        where alike.Count() > 1 && alike.Key != "Program.cs"
        select string.Join(", ", alike));
}
