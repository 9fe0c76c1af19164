using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;
using Quire.Contracts.Access;

namespace Quire.Cli.Access.Guestbooks;

/// <summary><c>quire guestbook create COLLECTION --name NAME [--ask WHAT…] [--json-file FILE]</c>.</summary>
internal sealed class CreateGuestbook : WriteCommand
{
    private static readonly string[] Askable = ["name", "email", "institution", "position"];
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Option<string?> _name = new("--name") { Description = "Name shown to people." };
    private readonly Option<string[]> _ask = new("--ask")
    {
        Description = "What has to be said: name, email, institution or position; may be named several times.",
    };
    private readonly Option<string?> _file = new("--json-file")
    {
        Description = "The guestbook as JSON, with questions of its own; '-' for standard input.",
        HelpName = "FILE",
    };

    public CreateGuestbook(CommandContext context)
        : base(context, "create", "Makes a guestbook in a collection.")
    {
        Add(_collection);
        Add(_name);
        Add(_ask);
        Add(_file);
        _ask.AcceptOnlyFromAmong(Askable);
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "quire guestbook create lab --name \"Who are you?\" --ask name --ask email",
        "quire guestbook create lab --json-file guestbook.json",
    ];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var collection = call.Get(_collection);
        var guestbook = await ReadAsync(call, cancellationToken);
        return new(
            guestbook.Name!,
            $"make the guestbook '{guestbook.Name}' in collection '{collection}'",
            async ct =>
                call.Output.Show(
                    GuestbookResult.Of(await call.Client.Guestbooks.CreateAsync(collection, guestbook, ct)),
                    CliJson.Shapes.GuestbookResult
                )
        )
        {
            Check = Rights.On(call, collection, p => p.CanEditDataverse, "make guestbooks in this collection"),
        };
    }

    private async Task<Guestbook> ReadAsync(Call call, CancellationToken cancellationToken)
    {
        var asked = call.Get(_ask) ?? [];
        if (call.Get(_file) is { } file)
        {
            var read = await InputFile.ReadAsync<Guestbook>(file, "guestbook", call.Host, cancellationToken);
            // What is said beside a file adds to it.
            return read with
            {
                Name = call.Get(_name) ?? read.Name ?? throw Unnamed(),
                NameRequired = read.NameRequired || asked.Contains("name"),
                EmailRequired = read.EmailRequired || asked.Contains("email"),
                InstitutionRequired = read.InstitutionRequired || asked.Contains("institution"),
                PositionRequired = read.PositionRequired || asked.Contains("position"),
            };
        }

        return new()
        {
            Name = call.Get(_name) ?? throw Unnamed(),
            Enabled = true,
            NameRequired = asked.Contains("name"),
            EmailRequired = asked.Contains("email"),
            InstitutionRequired = asked.Contains("institution"),
            PositionRequired = asked.Contains("position"),
        };
    }

    private static CliException Unnamed() => new(ExitCode.Usage, "A guestbook has a name: --name NAME.");
}
