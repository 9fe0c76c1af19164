using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;
using Quire.Contracts.Collections.Templates;

namespace Quire.Cli.Collections.Templates;

/// <summary><c>quire template create COLLECTION --name NAME [--json-file FILE]</c>.</summary>
internal sealed class CreateTemplate : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Option<string?> _name = new("--name") { Description = "Name shown to people." };
    private readonly Option<string?> _file = new("--json-file")
    {
        Description = "Fields and instructions as JSON; '-' for standard input.",
        HelpName = "FILE",
    };

    public CreateTemplate(CommandContext context)
        : base(context, "create", "Makes a template in a collection.")
    {
        Add(_collection);
        Add(_name);
        Add(_file);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire template create lab --name Nests", "quire template create lab --json-file template.json"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var collection = call.Get(_collection);
        var template = await ReadAsync(call, cancellationToken);
        return new(
            template.Name!,
            $"make the template '{template.Name}' in collection '{collection}'",
            async ct =>
                call.Output.Show(
                    TemplateResult.Of(await call.Client.Templates.CreateAsync(collection, template, ct)),
                    CliJson.Shapes.TemplateResult
                )
        )
        {
            Check = Rights.On(call, collection, p => p.CanEditDataverse, "make templates in this collection"),
        };
    }

    private async Task<TemplateRequest> ReadAsync(Call call, CancellationToken cancellationToken)
    {
        var read = call.Get(_file) is { } file
            ? await InputFile.ReadAsync<TemplateRequest>(file, "template", call.Host, cancellationToken)
            : new TemplateRequest();
        return read with
        {
            Name = call.Get(_name) ?? read.Name ?? throw new CliException(ExitCode.Usage, "A template has a name: --name NAME."),
        };
    }
}
