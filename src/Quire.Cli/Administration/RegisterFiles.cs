using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Administration;

/// <summary><c>quire admin register-files [COLLECTION | --all]</c>.</summary>
internal sealed class RegisterFiles : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection(
        "Alias or number of the collection whose own datasets are meant. Default: :root."
    );

    private readonly Option<bool> _all = new("--all") { Description = "The datasets of all collections." };

    public RegisterFiles(CommandContext context)
        : base(context, "register-files", "Gives identifiers to public files that have none, where files are given some.")
    {
        _collection.Arity = ArgumentArity.ZeroOrOne;
        Add(_collection);
        Add(_all);
        Validators.Add(r =>
        {
            if (r.GetValue(_all) && r.GetResult(_collection) is { Tokens.Count: > 0 })
            {
                r.AddError("Name a collection, or --all: not both.");
            }
        });
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire admin register-files --all", "quire admin register-files lab --dry-run"];

    protected override Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var collection = call.Get(_collection);
        var check = Rights.OfSuperuser(call, "give identifiers to files");
        var change = call.Get(_all)
            ? Change.Saying(call, "files", "give identifiers to all public files", call.Client.Admin.RegisterAllFilesAsync, check)
            : Change.Saying(
                call,
                collection.ToString(),
                $"give identifiers to public files in collection '{collection}'",
                ct => call.Client.Admin.RegisterFilesAsync(collection, ct),
                check
            );
        return Task.FromResult(change);
    }
}
