namespace AstroNano.Instruments.Tests;

public class ScheduleTests
{
    private const int Microsecond = 1;
    private const int DeviceTick = 10_000;

    [Theory]
    [InlineData(1f, Microsecond)]
    [InlineData(1f, DeviceTick)]
    [InlineData(30f, Microsecond)]
    [InlineData(30f, DeviceTick)]
    [InlineData(200f, Microsecond)]
    [InlineData(200f, DeviceTick)]
    public void Steps_come_at_the_speed_asked_for(float speed, int tick)
    {
        Board board = At(speed, stepTime: 2_000, pictureTime: 8_000, tick);
        Until(board, 20);
        Assert.InRange(board.Steps, 20 * speed * 0.98f - 1, 20 * speed * 1.02f + 1);
    }

    [Theory]
    [InlineData(Microsecond)]
    [InlineData(DeviceTick)]
    public void Light_load_gives_twenty_pictures_per_second(int tick)
    {
        Board board = At(30f, stepTime: 2_000, pictureTime: 8_000, tick);
        Until(board, 10);
        Assert.InRange(board.Pictures, 190, 205);
    }

    [Theory]
    [InlineData(Microsecond)]
    [InlineData(DeviceTick)]
    public void On_overload_pictures_are_dropped_and_no_step_is(int tick)
    {
        // 800 ms of steps and 20 x 25 ms of pictures do not fit into a second.
        Board board = At(400f, stepTime: 2_000, pictureTime: 25_000, tick);
        Until(board, 20);
        Assert.InRange(board.Steps, 20 * 400 * 0.98f, 20 * 400 * 1.02f);
        Assert.InRange(board.Pictures, 20 * 2, 20 * 9);
    }

    [Theory]
    [InlineData(Microsecond)]
    [InlineData(DeviceTick)]
    public void As_fast_as_it_goes_leaves_four_fifths_of_the_time_to_steps(int tick)
    {
        Board board = At(1000f, stepTime: 4_000, pictureTime: 25_000, tick);
        Until(board, 20);
        Assert.InRange(board.Steps, 20 * 250 * 0.76f, 20 * 250);
        Assert.InRange(board.Pictures, 20 * 2, 20 * 9);
    }

    [Fact]
    public void An_unreachable_speed_still_shows_pictures()
    {
        Board board = At(900f, stepTime: 20_000, pictureTime: 25_000, Microsecond);
        Until(board, 20);
        Assert.InRange(board.Steps, 760, 1000);
        Assert.InRange(board.Pictures, 20 * 2, 20 * 9);
    }

    [Fact]
    public void A_step_longer_than_a_frame_runs_all_the_same()
    {
        Board board = At(1000f, stepTime: 120_000, pictureTime: 25_000, Microsecond);
        Until(board, 20);
        Assert.InRange(board.Steps, 20 * 6, 20 * 9);
        Assert.InRange(board.Pictures, 20 * 2, 20 * 8);
    }

    [Fact]
    public void Steps_and_load_are_measured()
    {
        Board board = At(100f, stepTime: 3_000, pictureTime: 10_000, Microsecond);
        Until(board, 10);
        Schedule schedule = board.Instrument.Schedule;
        Assert.InRange(schedule.StepsPerSecond, 99, 101);
        Assert.InRange(schedule.Load, 48, 52);
        Assert.InRange(schedule.HighestLoad, 50, 60);
        board.StepTime = 9_000;
        Until(board, 2);
        Assert.InRange(schedule.HighestLoad, 90, 120);
        schedule.Reset();
        Assert.Equal(0, schedule.HighestLoad);
    }

    [Fact]
    public void A_clock_that_wraps_around_makes_no_difference()
    {
        var board = new Board(int.MaxValue - 5_000_000);
        board.Instrument.Session.Settings.Table[RunSettings.Speed].Value = 100f;
        Until(board, 10);
        Assert.InRange(board.Steps, 990, 1010);
    }

    [Fact]
    public void A_pause_of_minutes_is_not_made_up_for_by_a_burst()
    {
        var schedule = new Schedule();
        schedule.Begin(0, 100);
        schedule.End(1000);
        schedule.Begin(600_000_000, 100);
        int steps = 0;
        while (steps < 10_000 && schedule.StepDue(600_000_000))
        {
            steps++;
        }

        Assert.InRange(steps, 1, 101);
    }

    // What a clock says after each step, from the frame's beginning on.
    public static TheoryData<string, int> Clocks()
    {
        var all = new TheoryData<string, int>();
        foreach (string clock in new[] { "stands", "goes back", "leaps", "wraps", "is noise" })
        {
            foreach (int speed in new[] { Schedule.NoSteps, 0, 1, 30, 999 })
            {
                all.Add(clock, speed);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Clocks))]
    public void A_frame_ends_after_a_bounded_number_of_steps_whatever_the_clock_says(
        string clock, int speed)
    {
        var schedule = new Schedule();
        var random = new Random(7);
        int now = int.MaxValue - 1_000;
        for (int frame = 0; frame < 200; frame++)
        {
            schedule.Begin(now, speed);
            int steps = 0;
            while (schedule.StepDue(now))
            {
                steps++;
                Assert.InRange(steps, 1, schedule.MostSteps);
                now = unchecked(clock switch
                {
                    "stands" => now,
                    "goes back" => now - 700,
                    "leaps" => now + 1_500_000_000,
                    "wraps" => now + 300,
                    _ => random.Next(int.MinValue, int.MaxValue),
                });
            }

            schedule.PaintDue(now);
            Assert.InRange(schedule.End(now), 0, schedule.Period);
        }
    }

    [Fact]
    public void Full_speed_leaves_no_steps_behind_when_a_bound_is_set()
    {
        var schedule = new Schedule();
        schedule.Begin(0, stepsPerSecond: 0);
        schedule.End(Schedule.FramePeriod);
        schedule.Begin(Schedule.FramePeriod, stepsPerSecond: 40);
        int steps = 0;
        while (schedule.StepDue(Schedule.FramePeriod))
        {
            steps++;
        }

        Assert.Equal(2, steps);
    }

    [Fact]
    public void The_sleep_fills_the_frame()
    {
        var schedule = new Schedule();
        schedule.Begin(0, 1);
        Assert.Equal(Schedule.FramePeriod - 12_345, schedule.End(12_345));
        schedule.Begin(50_000, 1);
        Assert.Equal(0, schedule.End(150_000));
    }

    private static Board At(float speed, int stepTime, int pictureTime, int tick)
    {
        var board = new Board { StepTime = stepTime, PictureTime = pictureTime, Tick = tick };
        board.Instrument.Session.Settings.Table[RunSettings.Speed].Value = speed;
        return board;
    }

    private static void Until(Board board, int seconds)
    {
        long end = board.Elapsed + seconds * 1_000_000L;
        while (board.Elapsed < end)
        {
            board.Frame();
        }
    }
}
