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
    private readonly Option<string?> _name = new("--name") { Description = "Name people see." };
    private readonly Option<string[]> _contacts = new("--contact")
    {
        Description = "E-mail address of a contact, in place of those there; may be given several times.",
    };
    private readonly Option<string?> _type = new("--type") { Description = "Such as LABORATORY, RESEARCH_PROJECTS or JOURNALS." };
    private readonly Option<string?> _affiliation = new("--affiliation") { Description = "What it belongs to." };
    private readonly Option<string?> _description = new("--description") { Description = "What it is about." };

    public EditCollection(CommandContext context)
        : base(context, "edit", "Changes what is said about a collection; what is not given stays as it is.")
    {
        Add(_collection);
        Add(_alias);
        Add(_name);
        Add(_contacts);
        Add(_type);
        Add(_affiliation);
        Add(_description);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire collection edit lab --name \"Our lab\" --description \"Nests of coastal birds\""];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var contacts = call.Get(_contacts) ?? [];
        var given = new CollectionRequest
        {
            Alias = call.Get(_alias),
            Name = call.Get(_name),
            CollectionType = call.Get(_type),
            Affiliation = call.Get(_affiliation),
            Description = call.Get(_description),
        };
        if (given == new CollectionRequest() && contacts.Length == 0)
        {
            throw new CliException(
                ExitCode.Usage,
                "Nothing to change is given.",
                "Give --name, --alias, --contact, --type, --affiliation or --description."
            );
        }

        var found = await call.Client.Collections.GetAsync(call.Get(_collection), cancellationToken: cancellationToken);
        var changed = given with
        {
            Alias = given.Alias ?? found.Alias,
            Name = given.Name ?? found.Name,
            Contacts =
                contacts.Length > 0 ? [.. contacts.Select(c => new CollectionContact { ContactEmail = c })] : found.Contacts,
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
