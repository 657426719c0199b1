namespace AstroNano.Experiments.Commands;

/// <summary><c>list</c>: what there is.</summary>
public static class ListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "List networks and figures.")
        {
            OwnNetworks.CreateOption(),
        };
        command.SetAction(_ => Print());
        return command;
    }

    private static void Print()
    {
        Print("Networks that recall a memory:", RecallNetworks.All
            .Select(network => (network.Name, network.Description)));
        Print("Networks that play sequences of memories:", SequenceNetworks.All
            .Select(entry => (entry.Key, $"{entry.Equation} ({entry.Source}, {entry.Year})")));
        Print("Figures:", Gallery.All.Select(figure => (figure.Name, figure.Title)));
    }

    private static void Print(string title, IEnumerable<(string Name, string Text)> lines)
    {
        Console.WriteLine(title);
        Grid grid = new Grid().AddColumn(new GridColumn().Padding(2, 0, 2, 0)).AddColumn();
        foreach ((string name, string text) in lines)
        {
            grid.AddRow(Markup.Escape(name), Markup.Escape(text));
        }

        TablePrinter.Write(grid);
    }
}
