using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Datasets;

/// <summary>Pictures of datasets, and datasets made of DDI documents.</summary>
public sealed class ThumbnailCommandTests
{
    // One pixel.
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Fact]
    public async Task A_picture_is_set_written_and_taken_off()
    {
        using var deposit = await Deposit.MakeAsync();
        var shell = deposit.Shell;
        var picture = Path.Combine(shell.Folder, "nest.png");
        await File.WriteAllBytesAsync(picture, Convert.FromBase64String(Png));
        (await shell.RunAsync("dataset", "thumbnail", "set", deposit.Dataset, picture)).Well();
        var written = Path.Combine(shell.Folder, "small.png");
        (await shell.RunAsync("dataset", "thumbnail", "get", deposit.Dataset, "--output", written)).Well();
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await File.ReadAllBytesAsync(written))[..4]);
        var file = await Make.FileAsync(deposit.Wire, deposit.Id, "a.txt", "no picture");
        (await shell.RunAsync("dataset", "thumbnail", "set", deposit.Dataset, "--file", $"{file}")).Ended(ExitCode.Refused);
        (await shell.RunAsync("dataset", "thumbnail", "set", deposit.Dataset, "--file", "doi:10.5072/FK2/NO/FILE")).Ended(
            ExitCode.NotFound
        );
        (await shell.RunAsync("dataset", "thumbnail", "set", deposit.Dataset)).Ended(ExitCode.Usage);
        (await shell.RunAsync("dataset", "thumbnail", "set", deposit.Dataset, picture, "--file", "1")).Ended(ExitCode.Usage);
        (await shell.RunAsync("dataset", "thumbnail", "remove", deposit.Dataset, "--yes")).Well();
        (await shell.RunAsync("dataset", "thumbnail", "get", deposit.Dataset, "--output", "-")).Ended(ExitCode.NotFound);
    }

    [Fact]
    public async Task A_dataset_is_made_of_a_document_and_what_found_no_field_is_a_warning()
    {
        using var deposit = await Deposit.MakeAsync();
        var shell = deposit.Shell;
        var document = shell.Write(
            "study.xml",
            """
            <codeBook><stdyDscr><citation><titlStmt><titl>Nests</titl></titlStmt><rspStmt><AuthEnty>Ovadia, Noor</AuthEnty></rspStmt>
            <distStmt><contact email="noor@example.edu">Ovadia, Noor</contact></distStmt><biblCit>Ovadia 2020</biblCit></citation>
            <stdyInfo><abstract>What it is about.</abstract></stdyInfo></stdyDscr></codeBook>
            """
        );
        (await shell.RunAsync("dataset", "import", deposit.Collection, document, "--dry-run")).Well();
        var imported = (await shell.RunAsync("dataset", "import", deposit.Collection, document, "--json")).Well();
        Assert.Contains("warning: stdyDscr/citation/biblCit (line 2)", imported.Error, StringComparison.Ordinal);
        (await shell.RunAsync("dataset", "import", deposit.Collection, document, "--id", "nonsense")).Ended(ExitCode.Usage);

        // What is not public can show nothing that is.
        var hidden = await Make.CollectionAsync(deposit.Wire);
        var draft = (await shell.RunAsync("dataset", "import", hidden, document, "--release", "--json")).Ended(ExitCode.Refused);
        Assert.Contains("is a draft", draft.Error, StringComparison.Ordinal);
        Assert.NotNull(draft.Json["persistentId"]);
    }
}
