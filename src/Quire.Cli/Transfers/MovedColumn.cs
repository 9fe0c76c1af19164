using Quire.Cli.Console;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Quire.Cli.Transfers;

/// <summary>How much has moved of how much, in the units all other sizes are shown in.</summary>
internal sealed class MovedColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text($"{SafeText.Size((long)task.Value)}/{SafeText.Size((long)task.MaxValue)}");
}
