namespace Quire.Web.Errors;

/// <summary>Marks endpoints that answer with pages, also when something is wrong.</summary>
internal sealed class PageEndpoint
{
    public static readonly PageEndpoint Instance = new();

    private PageEndpoint() { }
}
