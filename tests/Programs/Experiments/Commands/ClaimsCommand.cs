using AstroNano.Experiments.Claims;

namespace AstroNano.Experiments.Commands;

/// <summary><c>claims</c>: writes the register of the papers' claims.</summary>
public sealed class ClaimsCommand
{
    private readonly Argument<string> _folder = new("folder")
    {
        Description = $"folder of {Register.File} and {Register.NumbersFile}; "
            + $"{RegisterPage.File} is written there",
    };

    private readonly Option<string?> _tables = new("--tables")
    {
        Description = $"read the numbers again from the CSV files of figures in this folder, and "
            + $"write {Register.NumbersFile}",
        HelpName = "FOLDER",
    };

    public Command Create()
    {
        var command = new Command("claims", "Write the register of the papers' claims.")
        {
            _folder, _tables,
        };
        command.SetAction(parsed => Write(parsed.GetValue(_folder)!, parsed.GetValue(_tables)));
        return command;
    }

    private static int Write(string folder, string? tables)
    {
        Register register = Register.Read(folder);
        string numbersFile = Path.Combine(folder, Register.NumbersFile);
        string numbers = tables is null ? Input.ReadFile(numbersFile) : Numbers(register, tables);
        string page = RegisterPage.Of(register, numbers);
        Output.AfterRun(() =>
        {
            if (tables is not null)
            {
                Output.WriteFile(numbersFile, numbers);
            }

            Output.WriteFile(Path.Combine(folder, RegisterPage.File), page);
        });
        return ExitCode.Done;
    }

    private static string Numbers(Register register, string tables)
    {
        try
        {
            return register.ReadNumbers(
                name => Input.ReadFile(Path.Combine(tables, name + ".csv"))).ToCsv();
        }
        catch (FormatException e)
        {
            throw new Failure(e.Message);
        }
    }
}
