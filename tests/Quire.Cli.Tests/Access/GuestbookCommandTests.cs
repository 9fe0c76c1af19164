using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing.Stub;

namespace Quire.Cli.Tests.Access;

/// <summary>Guestbooks, and what people answer to them.</summary>
public sealed class GuestbookCommandTests
{
    [Fact]
    public async Task A_guestbook_is_made_used_switched_off_and_taken_off()
    {
        using var deposit = await Deposit.MakeAsync();
        var (shell, collection) = (deposit.Shell, deposit.Collection);
        var made = await shell.JsonAsync(
            "guestbook",
            "create",
            collection,
            "--name",
            "Who are you?",
            "--ask",
            "name",
            "--ask",
            "email"
        );
        var id = $"{made["id"]}";
        Assert.Equal(["name", "email"], made["asks"]!.AsArray().Select(a => a!.GetValue<string>()));
        var file = shell.Write(
            "guestbook.json",
            """{"name":"Why?","enabled":true,"customQuestions":[{"question":"What for?","required":true,"displayOrder":0,"type":"text"}]}"""
        );
        var asking = await shell.JsonAsync("guestbook", "create", collection, "--json-file", file);
        Assert.Equal("What for?", Assert.Single(asking["asks"]!.AsArray())!.GetValue<string>());
        Assert.Equal(2, (await shell.JsonAsync("guestbook", "list", collection)).AsArray().Count);
        var both = await shell.JsonAsync(
            "guestbook",
            "create",
            collection,
            "--json-file",
            file,
            "--name",
            "Both",
            "--ask",
            "email"
        );
        Assert.Equal(["email", "What for?"], both["asks"]!.AsArray().Select(a => a!.GetValue<string>()));
        Assert.Equal(3, (await shell.JsonAsync("guestbook", "list", collection)).AsArray().Count);

        (await shell.RunAsync("guestbook", "use", deposit.Dataset, id)).Well();
        (await shell.RunAsync("guestbook", "use", deposit.Dataset)).Well();
        (await shell.RunAsync("guestbook", "disable", collection, id)).Well();
        Assert.False((await shell.JsonAsync("guestbook", "show", id))["enabled"]!.GetValue<bool>());
        (await shell.RunAsync("guestbook", "enable", collection, id)).Well();
        Assert.Contains(
            "Guestbook",
            (await shell.RunAsync("guestbook", "answers", collection)).Well().Out,
            StringComparison.Ordinal
        );

        (await shell.RunAsync("guestbook", "create", collection)).Ended(ExitCode.Usage);
        (await shell.RunAsync("guestbook", "create", collection, "--name", "A", "--ask", "age")).Ended(ExitCode.Usage);
        (await shell.RunAsync("guestbook", "show", "99999999")).Ended(ExitCode.NotFound);
        Assert.Equal(3, (await shell.JsonAsync("guestbook", "list", collection)).AsArray().Count);
    }

    [Fact]
    public async Task Answers_are_objects_where_JSON_is_asked_for()
    {
        await using var server = await StubServer.AnsweringAsync(
            "Guestbook,Name,Said\r\nWho?,\"Ovadia, Noor\",\"one \"\"two\"\"\nthree\"\r\nWho?,,\r\n"
        );
        using var shell = Shell.At(server.Address, "token");
        var answers = (await shell.JsonAsync("guestbook", "answers", "lab")).AsArray();
        Assert.Equal(
            ["Who?|Ovadia, Noor|one \"two\"\nthree", "Who?||"],
            answers.Select(a => string.Join('|', a!.AsObject().Select(m => m.Value!.GetValue<string>())))
        );
        Assert.Equal(["Guestbook", "Name", "Said"], answers[0]!.AsObject().Select(m => m.Key));
    }

    [Fact]
    public async Task What_guests_answered_is_written_as_it_is_but_does_not_steer_a_terminal()
    {
        const string Answers = "Guestbook,Name\r\n1,\"\u001b]0;owned\u0007Noor\"\r\n";
        await using var server = await StubServer.AnsweringAsync(Answers);
        using var shell = Shell.At(server.Address, "token");
        Assert.Equal(Answers, (await shell.RunAsync("guestbook", "answers", "lab")).Well().Out);
        shell.OnTerminal = true;
        var shown = (await shell.RunAsync("guestbook", "answers", "lab")).Well().Out;
        Assert.DoesNotContain('\u001b', shown);
        Assert.DoesNotContain('\u0007', shown);
        Assert.Equal(3, shown.Split('\n').Length);
    }
}
