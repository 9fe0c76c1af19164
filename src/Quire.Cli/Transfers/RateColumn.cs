using Quire.Cli.Console;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Quire.Cli.Transfers;

/// <summary>How fast bytes move, in the units all sizes are shown in.</summary>
internal sealed class RateColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.Speed is { } speed ? $"{SafeText.Size((long)speed)}/s" : "");
}
