using System.Numerics;

namespace AstroNano.Hardware.Tests.Enclosure;

/// <summary>What a printer would print: closed, thick enough, and the parts fit in.</summary>
public class EnclosureTests
{
    private const float Spare = 0.3f;
    private static readonly AstroNano.Hardware.Boards.Carrier Plan =
        AstroNano.Hardware.Boards.Carrier.Read(Repository.Root);
    private static readonly string Source = Repository.Read("hardware/enclosure/enclosure.scad");

    private static readonly float Plate = Value("plate");
    private static readonly float BoardBottom = Plate + Value("below");
    private static readonly float BoardTop = BoardBottom + (float)Plan.Thickness;
    private static readonly float LidBottom = BoardTop + (float)Plan.PanelGap;

    public static TheoryData<string> Parts => ["lid", "tray", "cap"];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Each_mesh_is_closed(string part)
    {
        Assert.Equal(0, Read(part).OpenEdges());
        Assert.True(Read(part).Volume() > 100);
    }

    [Fact]
    public void Mesh_check_detects_an_open_mesh()
    {
        byte[] stl = File.ReadAllBytes(Repository.PathOf("hardware/enclosure/cap.stl"));
        Assert.Equal(3, Mesh.Read(Mesh.Without(stl, 300)).OpenEdges());
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Walls_are_at_least_1_2_millimetres(string part)
    {
        (float thickness, Vector3 where) = Read(part).Thinnest(1500);
        Assert.True(thickness >= 1.2f - 1e-3f, $"{thickness} mm at {where}");
    }

    [Fact]
    public void The_parts_fit_into_the_closed_enclosure_with_three_tenths_to_spare()
    {
        foreach (Vector3 point in RealParts().SelectMany(part => part))
        {
            Assert.False(InLid(point), $"the lid is in the way at {point}");
            Assert.False(Tray.Contains(point), $"the tray is in the way at {point}");
        }
    }

    [Fact]
    public void Fit_check_detects_a_part_that_is_too_large()
    {
        (double x, double y) = Places("pot").First();
        IEnumerable<Vector3> bushing = Cylinder(x, y, LidBottom, LidBottom + Plate, 3.9f);
        Assert.Contains(bushing, InLid);
    }

    // The board's buttons lie left and right of its USB socket, behind its edge.
    [Theory]
    [InlineData(40)]
    [InlineData(59)]
    public void A_pen_reaches_BOOT_and_EN_through_the_floor(float x) =>
        Assert.DoesNotContain(Cylinder(x, 69, 0, Plate, 3.5f), Tray.Contains);

    [Fact]
    public void Lid_and_tray_do_not_touch_but_where_one_stands_on_the_other()
    {
        Assert.DoesNotContain(Tray.Triangles.Select(each => (each.A + each.B + each.C) / 3)
            .Where(middle => middle.Z < LidBottom - 0.01f), InLid);
        Assert.True(Tray.Contains(new Vector3(50, -1.5f, LidBottom - 0.1f)));
        Assert.True(InLid(new Vector3(50, -1.5f, LidBottom + 0.1f)));
    }

    private static Mesh Tray { get; } = Read("tray");

    // The lid is printed on its face.
    private static Mesh Lid { get; } = Read("lid").Moved(at => new Vector3(
        (float)Plan.Width - at.X, at.Y, LidBottom + Plate - at.Z));

    private static bool InLid(Vector3 point) => Lid.Contains(point);

    private static Mesh Read(string part) =>
        Mesh.Read(File.ReadAllBytes(Repository.PathOf($"hardware/enclosure/{part}.stl")));

    /// <summary>Points on the surfaces of all parts, each grown by the spare room.</summary>
    private static IEnumerable<IEnumerable<Vector3>> RealParts()
    {
        (float width, float height) = ((float)Plan.Width, (float)Plan.Height);
        // Two boxes, because the board's corners are round.
        yield return Box(3, 0, BoardBottom + 0.4f, width - 3, height, BoardTop - 0.4f);
        yield return Box(0, 3, BoardBottom + 0.4f, width, height - 3, BoardTop - 0.4f);
        foreach ((double x, double y) in Places("pot"))
        {
            yield return Cylinder(x, y, BoardTop + 7, LidBottom + Plate, 3.5f + Spare - 0.01f);
            yield return Box((float)x - 4.9f, (float)y - 4.9f, BoardTop, (float)x + 4.9f,
                (float)y + 6.5f, BoardTop + 6.8f);
        }

        foreach ((double x, double y) in Places("button"))
        {
            yield return Cylinder(x, y, LidBottom - 1, LidBottom + Plate, 3.7f + Spare - 0.01f);
            yield return Cylinder(x, y, LidBottom - 1.6f, LidBottom - Spare, 5.5f);
        }

        foreach ((double x, double y) in Places("hole"))
        {
            yield return Cylinder(x, y, 1, LidBottom + Plate, 1.5f + 0.15f);
        }

        (float oledX, float oledY) = ((float)Plan.Oled.X, height - (float)Plan.Oled.Y);
        yield return Box(
            oledX - ((float)Plan.Oled.Width / 2), oledY - ((float)Plan.Oled.Height / 2),
            BoardTop, oledX + ((float)Plan.Oled.Width / 2),
            oledY + ((float)Plan.Oled.Height / 2), BoardTop + 5.2f);
        foreach (double rows in Plan.Sockets.Rows)
        {
            float middle = (float)(Plan.Sockets.X + (rows / 2));
            float lastPin = height - (float)(Plan.Sockets.FirstY
                - ((Plan.Sockets.Positions - 1) * Plan.Sockets.Pitch));
            // The longest module, and a plug of 12 × 7 mm that has gone in.
            yield return Box(middle - 14.2f, lastPin + 3.3f - 54.4f, BoardBottom - 15.8f,
                middle + 14.2f, lastPin + 3.3f, BoardBottom - 8.5f);
            yield return Box(middle - 6, height - 1, BoardBottom - 17.2f,
                middle + 6, height + 20, BoardBottom - 10.8f);
        }
    }

    private static IEnumerable<(double X, double Y)> Places(string part) => Plan.Components
        .Where(component => component.Part == part)
        .Select(component => (component.X, Plan.Height - component.Y));

    private static IEnumerable<Vector3> Box(
        float left, float front, float bottom, float right, float back, float top)
    {
        const int Steps = 12;
        for (int i = 0; i <= Steps; i++)
        {
            for (int j = 0; j <= Steps; j++)
            {
                float x = Between(left - Spare, right + Spare, i);
                float y = Between(front - Spare, back + Spare, i);
                float y2 = Between(front - Spare, back + Spare, j);
                float z = Between(bottom, top, j);
                yield return new Vector3(x, front - Spare, z);
                yield return new Vector3(x, back + Spare, z);
                yield return new Vector3(left - Spare, y, z);
                yield return new Vector3(right + Spare, y, z);
                yield return new Vector3(x, y2, bottom);
                yield return new Vector3(x, y2, top);
            }
        }

        static float Between(float from, float to, int step) => from + ((to - from) * step / Steps);
    }

    private static IEnumerable<Vector3> Cylinder(
        double x, double y, float bottom, float top, float radius)
    {
        for (int step = 0; step < 36; step++)
        {
            (double sine, double cosine) = Math.SinCos(Math.PI * step / 18);
            for (float z = bottom; z <= top; z += 0.6f)
            {
                yield return new Vector3(
                    (float)(x + (radius * cosine)), (float)(y + (radius * sine)), z);
            }
        }
    }

    private static float Value(string name) => float.Parse(
        Regex.Match(Source, $@"^{name} = ([\d.]+);", RegexOptions.Multiline).Groups[1].Value,
        CultureInfo.InvariantCulture);
}
