using System.CommandLine;
using System.Text.Json;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;
using Quire.Contracts.Collections;

namespace Quire.Cli.Collections;

/// <summary><c>quire collection create ALIAS</c>.</summary>
internal sealed class CreateCollection : WriteCommand
{
    private readonly Argument<string?> _alias = new("alias")
    {
        Description = "Alias of the new collection.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<CollectionId> _parent = Targets.Parent();
    private readonly CollectionOptions _options = new(
        "Name people see. Default: the alias.",
        "E-mail address of a contact; at least one is needed."
    );
    private readonly Option<string?> _file = new("--json-file")
    {
        Description = "JSON as the API takes it, instead of the options; '-' reads standard input.",
        HelpName = "FILE",
    };

    public CreateCollection(CommandContext context)
        : base(context, "create", "Makes a collection, unpublished at first.")
    {
        Add(_alias);
        Add(_parent);
        foreach (var option in _options.All)
        {
            Add(option);
        }

        Add(_file);
        InputFile.Instead(this, _file, _options.All);
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "quire collection create lab --name \"My lab\" --contact lab@example.edu",
        "quire collection create --json-file lab.json --in physics",
    ];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var parent = call.Get(_parent);
        var (alias, work) = call.Get(_file) is { } file
            ? await FromFileAsync(call, file, parent, cancellationToken)
            : FromOptions(call, parent);
        var above = await call.Client.Collections.GetAsync(parent, cancellationToken: cancellationToken);
        return new(
            alias,
            $"create collection '{alias}' in '{above.Alias}'",
            async ct => call.Output.Show(CollectionResult.Of(await work(ct)), CliJson.Shapes.CollectionResult)
        )
        {
            Check = Rights.On(call, parent, p => p.CanAddDataverse, $"make collections in '{above.Alias}'"),
        };
    }

    private (string Alias, Func<CancellationToken, Task<CollectionResponse>> Work) FromOptions(Call call, CollectionId parent)
    {
        var alias =
            call.Get(_alias)
            ?? throw new CliException(
                ExitCode.Usage,
                "The collection needs an alias.",
                "'quire collection create lab --name \"My lab\" --contact me@example.edu'."
            );
        var given = _options.Given(call);
        if (given.Contacts is null)
        {
            throw new CliException(ExitCode.Usage, "The collection needs a contact.", "Add --contact with an e-mail address.");
        }

        var request = given with { Alias = alias, Name = given.Name ?? alias };
        return (alias, ct => call.Client.Collections.CreateAsync(parent, request, ct));
    }

    private async Task<(string Alias, Func<CancellationToken, Task<CollectionResponse>> Work)> FromFileAsync(
        Call call,
        string file,
        CollectionId parent,
        CancellationToken cancellationToken
    )
    {
        using var json = await InputFile.JsonAsync(file, call.Host, cancellationToken);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("alias", out var alias))
        {
            throw new CliException(ExitCode.Usage, $"'{file}' holds no collection: it has no alias.");
        }

        if (call.Get(_alias) is { } said && said != alias.ToString())
        {
            throw new CliException(ExitCode.Usage, $"'{file}' calls the collection '{alias}', not '{said}'.");
        }

        var text = json.RootElement.GetRawText();
        return (alias.ToString(), ct => call.Client.Collections.CreateFromJsonAsync(parent, text, ct));
    }
}
