using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Collections.Templates;

/// <summary><c>quire template delete TEMPLATE</c>.</summary>
internal sealed class DeleteTemplate : WriteCommand
{
    private readonly Argument<long> _template = Targets.Number("template");

    public DeleteTemplate(CommandContext context)
        : base(context, "delete", "Deletes a template; datasets begun with it stay.", destructive: true) => Add(_template);

    public override IReadOnlyList<string> Examples { get; } = ["quire template delete 2"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var template = await call.Client.Templates.GetAsync(call.Get(_template), cancellationToken);
        return Change.Saying(
            call,
            template.Name,
            $"delete the template '{template.Name}'",
            ct => call.Client.Templates.DeleteAsync(template.Id, ct),
            template.DataverseAlias is { } alias
                ? Rights.On(call, (CollectionId)alias, p => p.CanEditDataverse, "delete templates of this collection")
                : null
        );
    }
}
