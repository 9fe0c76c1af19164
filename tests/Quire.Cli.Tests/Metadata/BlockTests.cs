using Quire.Cli.Console;
using Quire.Cli.Tests.Running;

namespace Quire.Cli.Tests.Metadata;

public sealed class BlockTests
{
    [Fact]
    public async Task Blocks_and_their_fields_are_listed()
    {
        using var shell = await Shell.AdminAsync();
        var blocks = (await shell.JsonAsync("blocks", "list")).AsArray();
        Assert.Equal(["id", "name", "displayName"], blocks[0]!.AsObject().Select(m => m.Key));
        Assert.Contains(blocks, b => b!["name"]!.GetValue<string>() == "citation");
        var fields = (await shell.JsonAsync("blocks", "show", "citation")).AsArray();
        Assert.Equal(["field", "title", "type", "multiple", "required", "values"], fields[0]!.AsObject().Select(m => m.Key));
        Assert.Contains(fields, f => f!["field"]!.GetValue<string>() == "author/authorName");
        Assert.Contains(
            "Earth and Environmental Sciences",
            fields.Single(f => f!["field"]!.GetValue<string>() == "subject")!["values"]!
                .AsArray()
                .Select(v => v!.GetValue<string>())
        );
        (await shell.RunAsync("blocks", "show", "nosuch")).Ended(ExitCode.NotFound);
    }
}
