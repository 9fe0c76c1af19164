using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;
using Quire.Web.Shared;

namespace Quire.Web.Rendering;

/// <summary>
/// Makes HTML of components. All that is shown has been read before, so that a refusal becomes a page of its own, and nothing is
/// sent until it is whole.
/// </summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory logs)
{
    public async Task<string> RenderAsync(
        PageContext page,
        PageFace face,
        Type view,
        IReadOnlyDictionary<string, object?> parameters
    )
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<Document>(
                ParameterView.FromDictionary(
                    new Dictionary<string, object?>(StringComparer.Ordinal)
                    {
                        [nameof(Document.Page)] = page,
                        [nameof(Document.Face)] = face,
                        [nameof(Document.View)] = view,
                        [nameof(Document.Parameters)] = parameters,
                    }
                )
            );
            return LeanHtml.Of(root.ToHtmlString());
        });
    }
}
