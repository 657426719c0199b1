using AstroNano.Replay;

namespace AstroNano.Core.Tests;

/// <summary>Traces: what is recorded is read again, and the first difference is named.</summary>
public class TraceTests
{
    [Fact]
    public void A_trace_holds_every_step_bit_for_bit()
    {
        Run scenario = Scenarios.Create(3);
        var player = new RunPlayer(scenario);
        using TraceReader trace = Reader(Record(scenario));
        Assert.Equal(["log gain", "state", "activation", "overlap"],
            trace.Fields.Select(field => field.Name));
        for (int step = 0; step <= scenario.Steps; step++)
        {
            Assert.True(trace.Read());
            Assert.Equal(step, trace.Step);
            Assert.Equal(player.Network.State.Select(BitConverter.SingleToInt32Bits),
                trace.Bits[1]);
            if (!player.Done)
            {
                player.Step();
            }
        }

        Assert.False(trace.Read());
        Assert.Equal(scenario.Digest, trace.Digest);
    }

    [Fact]
    public void The_first_difference_is_named_with_step_field_index_bits_and_values()
    {
        Run left = Scenarios.Create(3);
        Run right = Scenarios.Create(3);
        right.Change(8, "steepness", 2.5f);
        using TraceReader one = Reader(Record(left)), other = Reader(Record(right));
        Divergence divergence = Divergence.First(one, other)!;
        Assert.Equal(9, divergence.Step);
        Assert.Equal("activation", divergence.Field);
        Assert.Equal(0, divergence.Index);
        Assert.Matches(@"^first difference at step 9, activation\[0\]: "
            + @"left [0-9A-F]{8} \(-?0\.\d+\), right [0-9A-F]{8} \(-?0\.\d+\)$",
            divergence.ToString());
    }

    [Fact]
    public void Equal_traces_do_not_differ()
    {
        byte[] trace = Record(Scenarios.Create(2));
        using TraceReader one = Reader(trace), other = Reader(trace);
        Assert.Null(Divergence.First(one, other));
    }

    [Fact]
    public void A_trace_leaves_out_what_does_not_change()
    {
        byte[] trace = Record(Numbered("recall"));
        Assert.InRange(trace.Length, 10_000, 200 * 4 * (16 + 64 + 64 + 16));
    }

    [Fact]
    public void Traces_of_different_runs_are_not_compared()
    {
        using TraceReader one = Reader(Record(Scenarios.Create(1)));
        using TraceReader other = Reader(Record(Scenarios.Create(2)));
        Assert.Contains("different runs: 'start classical' with 6 steps and 'start sequence'",
            Assert.Throws<ReplayException>(() => Divergence.First(one, other)).Message);
    }

    [Fact]
    public void A_trace_cut_short_anywhere_says_so()
    {
        byte[] trace = Record(Scenarios.Create(3));
        for (int length = 4; length < trace.Length; length++)
        {
            string message = Message(trace[..length]);
            Assert.StartsWith("t.trace is cut short", message);
        }

        Assert.Contains("after step", Message(trace[..^40]));
    }

    [Fact]
    public void Another_version_and_another_file_are_refused()
    {
        byte[] trace = Record(Scenarios.Create(3));
        trace[4] = 9;
        Assert.Contains("version 9; this program reads version 2", Message(trace));
        Assert.Contains("is not a trace", Message("PK\u0003\u0004 something else"u8.ToArray()));
        Assert.Contains("has only 0 bytes", Message([]));
    }

    [Fact]
    public void A_trace_that_goes_on_behind_its_end_is_refused()
    {
        byte[] trace = [.. Record(Scenarios.Create(3)), 0];
        Assert.Contains("goes on behind its end", Message(trace));
    }

    [Fact]
    public void A_text_of_less_than_no_letters_is_refused()
    {
        byte[] trace = [.. "ANTR"u8, 2, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F];
        string said = Assert.Throws<ReplayException>(
            () => new TraceReader(new MemoryStream(trace), "it")).Message;
        Assert.StartsWith("it is damaged in its header", said);
    }

    [Fact]
    public void Any_damaged_byte_is_read_or_refused_in_a_sentence()
    {
        byte[] trace = Record(Scenarios.Create(3));
        for (int index = 5; index < Math.Min(trace.Length, 400); index++)
        {
            byte[] damaged = (byte[])trace.Clone();
            damaged[index] ^= 0xFF;
            string message = Message(damaged);
            Assert.True(message == "" || message.StartsWith("t.trace is "), message);
        }
    }

    private static Run Numbered(string name) => Enumerable.Range(0, Scenarios.Count)
        .Select(Scenarios.Create).Single(scenario => scenario.Name == name);

    private static byte[] Record(Run scenario)
    {
        var stream = new MemoryStream();
        TraceWriter.Record(scenario, stream);
        return stream.ToArray();
    }

    private static TraceReader Reader(byte[] trace) => new(new MemoryStream(trace), "t.trace");

    private static string Message(byte[] trace)
    {
        try
        {
            using TraceReader reader = Reader(trace);
            while (reader.Read())
            {
            }

            return "";
        }
        catch (ReplayException exception)
        {
            return exception.Message;
        }
    }
}
