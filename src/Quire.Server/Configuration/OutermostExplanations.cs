using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Quire.Api.Http;

namespace Quire.Server.Configuration;

/// <summary>
/// What holds for every answer, those of the framework's own check of the host included, which comes before any middleware of
/// ours: refusals are explained by <see cref="UnexplainedErrors"/>, and nothing is taken for another kind of content than it says
/// it is.
/// </summary>
internal sealed class OutermostExplanations : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (context, following) =>
                {
                    context.Response.Headers.XContentTypeOptions = "nosniff";
                    return following(context);
                }
            );
            app.UseExplanations();
            next(app);
        };
}
