using Quire.Cli.Console;
using Quire.Cli.Tests.Running;

namespace Quire.Cli.Tests.Collections;

/// <summary>What datasets of a collection are begun with.</summary>
public sealed class TemplateCommandTests
{
    [Fact]
    public async Task A_template_is_made_chosen_and_deleted()
    {
        using var deposit = await Deposit.MakeAsync();
        var (shell, collection) = (deposit.Shell, deposit.Collection);
        var id = $"{(await shell.JsonAsync("template", "create", collection, "--name", "Nests"))["id"]}";
        var file = shell.Write(
            "template.json",
            """{"name":"Eggs","instructions":[{"instructionField":"title","instructionText":"Short."}]}"""
        );
        Assert.Equal(
            "Eggs",
            (await shell.JsonAsync("template", "create", collection, "--json-file", file))["name"]!.GetValue<string>()
        );
        (await shell.RunAsync("template", "default", collection, id)).Well();
        Assert.True((await shell.JsonAsync("template", "show", id))["default"]!.GetValue<bool>());
        (await shell.RunAsync("template", "default", collection)).Well();
        Assert.Equal(2, (await shell.JsonAsync("template", "list", collection)).AsArray().Count);
        (await shell.RunAsync("template", "delete", id, "--yes")).Well();
        (await shell.RunAsync("template", "show", id)).Ended(ExitCode.NotFound);
        (await shell.RunAsync("template", "create", collection)).Ended(ExitCode.Usage);
    }
}
