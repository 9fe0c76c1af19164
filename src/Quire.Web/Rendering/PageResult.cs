using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Quire.Web.Rendering;

/// <summary>A page as the answer of an endpoint.</summary>
internal sealed class PageResult : IResult
{
    private readonly Type _view;
    private readonly object _model;
    private readonly PageFace _face;
    private readonly int _status;

    private PageResult(Type view, object model, PageFace face, int status) =>
        (_view, _model, _face, _status) = (view, model, face, status);

    /// <param name="model">What was read for the page.</param>
    /// <param name="face">What it is about.</param>
    /// <param name="status">Status of the answer.</param>
    /// <typeparam name="TView">What shows it.</typeparam>
    /// <typeparam name="TModel">What was read.</typeparam>
    public static PageResult Of<TView, TModel>(TModel model, PageFace face, int status = StatusCodes.Status200OK)
        where TView : PageView<TModel>
        where TModel : notnull => new(typeof(TView), model, face, status);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var page = await PageContexts.OfAsync(httpContext, isFailure: _status >= StatusCodes.Status400BadRequest);
        var html = await httpContext
            .RequestServices.GetRequiredService<PageRenderer>()
            .RenderAsync(page, _face, _view, new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = _model });
        var response = httpContext.Response;
        response.StatusCode = _status;
        response.ContentType = "text/html; charset=utf-8";
        PageHeaders.Set(httpContext, page);
        await response.WriteAsync(html, httpContext.RequestAborted);
    }
}
