using Microsoft.AspNetCore.Components;

namespace Quire.Web.Rendering;

/// <summary>What stands on a page, made of what was read for it.</summary>
/// <typeparam name="TModel">What was read.</typeparam>
public abstract class PageView<TModel> : PagePart
{
    /// <summary>What was read.</summary>
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;
}
