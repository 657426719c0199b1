namespace AstroNano.Flash.Images;

/// <summary>The commands that make images and releases of them.</summary>
public static class ImageCommands
{
    private static readonly Option<string> Firmware = new("--firmware")
    {
        Description = "Firmware package of nanoFramework: a .zip file, a folder with its content, "
            + "or the folder that the command firmware wrote.",
        Required = true,
    };

    private static readonly Option<string> Folder = new("--output")
    {
        Description = "Write to DIR.",
        Required = true,
    };

    private static readonly Option<string> Images = new("--images")
    {
        Description = "Folder with the images and the images.json of a release.",
        Required = true,
    };

    /// <summary>All of them.</summary>
    public static IEnumerable<Command> Create() =>
        [Image(), Inspect(), Packages(), Publish(), Site()];

    private static Command Image()
    {
        Option<string> board = FlashBoard.Option(isRequired: true);
        var deployment = new Option<string>("--deployment")
        {
            Description = "Folder with the .pe files of the application and all its libraries, "
                + "or a deployment image (.bin).",
            Required = true,
        };
        var command = new Command(
            "image", "Build the image of a board, to be written to its flash at offset 0.")
        {
            board, Firmware, deployment, Folder,
        };
        command.SetAction(parsed => Console.WriteLine(Write(
            FlashBoard.Of(parsed.GetRequiredValue(board)),
            parsed.GetRequiredValue(Firmware),
            parsed.GetRequiredValue(deployment),
            parsed.GetRequiredValue(Folder))));
        return command;
    }

    private static Command Inspect()
    {
        var file = new Argument<string>("image") { Description = "AstroNano-BOARD-VERSION.bin." };
        var command = new Command("inspect", "Check an image and print its contents.") { file };
        command.SetAction(parsed => Inspection.Print(
            FactoryImage.Read(parsed.GetRequiredValue(file)), Console.Out));
        return command;
    }

    private static Command Packages()
    {
        var command = new Command("firmware", "Download the firmware packages of "
            + "hardware/flash/firmware.json and check their digests.")
        {
            Folder,
        };
        command.SetAction(parsed => FirmwarePin.Download(
            FirmwarePin.All, parsed.GetRequiredValue(Folder), Console.Out));
        return command;
    }

    private static Command Publish()
    {
        var deployments = new Option<string>("--deployments")
        {
            Description = "Folder with a folder deployment-BOARD of .pe files for each board.",
            Required = true,
        };
        var date = new Option<string>("--date")
        {
            Description = "Date of the release (2026-11-30).",
            Required = true,
        };
        var notes = new Option<string>("--notes")
        {
            Description = "Write the part of the release notes that lists the images to FILE.",
            Required = true,
        };
        var command = new Command(
            "publish", "Build and inspect the images of all boards, and write images.json.")
        {
            Firmware, deployments, date, notes, Folder,
        };
        command.SetAction(parsed =>
        {
            string output = parsed.GetRequiredValue(Folder);
            List<FactoryImage> images = [];
            foreach (FlashBoard board in FlashBoard.All)
            {
                string file = Write(
                    board,
                    parsed.GetRequiredValue(Firmware),
                    Path.Combine(parsed.GetRequiredValue(deployments), $"deployment-{board.Id}"),
                    output);
                images.Add(FactoryImage.Read(file));
                Inspection.Print(images[^1], Console.Out);
                Console.WriteLine();
            }

            ReleasedImages released = ReleasedImages.Of(parsed.GetRequiredValue(date), images);
            released.Write(output);
            Output.WriteFile(parsed.GetRequiredValue(notes), released.Notes());
        });
        return command;
    }

    private static Command Site()
    {
        var command = new Command(
            "site", "Copy the images of a release to the site and check their digests.")
        {
            Images, Folder,
        };
        command.SetAction(parsed =>
        {
            ReleasedImages released = ReleasedImages.Copy(
                parsed.GetRequiredValue(Images), parsed.GetRequiredValue(Folder));
            Console.WriteLine($"AstroNano {released.Version} of {released.Date}: "
                + string.Join(", ", released.Images.Select(image => image.File)));
        });
        return command;
    }

    private static string Write(
        FlashBoard board, string firmware, string deployment, string folder)
    {
        FactoryImage image = FactoryImage.Build(
            board, FirmwarePackage.Read(firmware, board), Deployment.Read(deployment));
        Output.PrepareDirectory(folder);
        string file = Path.Combine(folder, image.FileName);
        Output.WriteFile(file, stream => stream.Write(image.Bytes));
        return file;
    }
}
