using System;
using System.CommandLine;
using AstroNano.Experiments.Figures;
using AstroNano.Experiments.Recall;
using AstroNano.Experiments.Sequences;

namespace AstroNano.Experiments.Commands;

/// <summary><c>list</c>: what there is.</summary>
public static class ListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "Lists networks and figures.");
        command.SetAction(_ => Print());
        return command;
    }

    private static void Print()
    {
        Console.WriteLine("Networks that recall a memory:");
        foreach (RecallNetwork network in RecallNetworks.All)
        {
            Line(network.Name, network.Description);
        }

        Console.WriteLine("Networks that play sequences of memories:");
        foreach (SequenceNetwork network in SequenceNetworks.All)
        {
            Line(network.Name, network.Description);
        }

        Console.WriteLine("Figures:");
        foreach (Figure figure in Gallery.All)
        {
            Line(figure.Name, figure.Title);
        }
    }

    private static void Line(string name, string text) => Console.WriteLine($"  {name,-18} {text}");
}
