using Microsoft.AspNetCore.Components;
using Quire.Web.Texts;

namespace Quire.Web.Rendering;

/// <summary>A component of a page.</summary>
public abstract class PagePart : ComponentBase
{
    /// <summary>The request the page answers.</summary>
    [CascadingParameter]
    public PageContext Page { get; set; } = null!;

    /// <summary>Wording in the language of the reader.</summary>
    protected Wording T => Page.Texts;
}
