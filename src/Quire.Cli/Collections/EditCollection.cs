using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;
using Quire.Contracts.Collections;

namespace Quire.Cli.Collections;

/// <summary><c>quire collection edit COLLECTION</c>.</summary>
internal sealed class EditCollection : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Option<string?> _alias = new("--alias") { Description = "New alias." };
    private readonly CollectionOptions _options = new(
        "Name people see.",
        "E-mail address of a contact, in place of those there; may be given several times."
    );

    public EditCollection(CommandContext context)
        : base(context, "edit", "Changes what is said about a collection; what is not given stays as it is.")
    {
        Add(_collection);
        Add(_alias);
        foreach (var option in _options.All)
        {
            Add(option);
        }
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire collection edit lab --name \"Our lab\" --description \"Nests of coastal birds\""];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var given = _options.Given(call) with { Alias = call.Get(_alias) };
        if (given == new CollectionRequest())
        {
            throw new CliException(
                ExitCode.Usage,
                "Nothing to change is given.",
                $"Give --alias or one of {string.Join(", ", _options.All.Select(o => o.Name))}."
            );
        }

        var found = await call.Client.Collections.GetAsync(call.Get(_collection), cancellationToken: cancellationToken);
        var changed = given with
        {
            Alias = given.Alias ?? found.Alias,
            Name = given.Name ?? found.Name,
            Contacts = given.Contacts ?? found.Contacts,
        };
        return new(
            found.Alias,
            $"change what is said about collection '{found.Alias}' ({found.Name})",
            async ct =>
                call.Output.Show(
                    CollectionResult.Of(await call.Client.Collections.UpdateAsync(found.Id, changed, ct)),
                    CliJson.Shapes.CollectionResult
                )
        )
        {
            Check = Rights.On(call, (CollectionId)found.Id, p => p.CanEditDataverse, "edit this collection"),
        };
    }
}
