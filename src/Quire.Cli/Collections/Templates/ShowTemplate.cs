using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Collections.Templates;

/// <summary><c>quire template show TEMPLATE</c>.</summary>
internal sealed class ShowTemplate : CliCommand
{
    private readonly Argument<long> _template = Targets.Number("template");

    public ShowTemplate(CommandContext context)
        : base(context, "show", "Shows a template.") => Add(_template);

    public override IReadOnlyList<string> Examples { get; } = ["quire template show 2"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.Show(
            TemplateResult.Of(await call.Client.Templates.GetAsync(call.Get(_template), cancellationToken)),
            CliJson.Shapes.TemplateResult
        );
}
