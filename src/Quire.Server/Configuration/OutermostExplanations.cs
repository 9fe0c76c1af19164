using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;
using Quire.Api.Http;

namespace Quire.Server.Configuration;

/// <summary>
/// What holds for every answer, those of the framework's own check of the host included, which comes before any middleware of
/// ours: refusals are explained by <see cref="UnexplainedErrors"/>, and nothing is taken for another kind of content than it says
/// it is.
/// </summary>
internal sealed class OutermostExplanations(IOptions<ServerOptions> server) : IStartupFilter
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
            app.UseMiddleware<HostGate>();
            if (server.Value.RequestLog)
            {
                app.UseMiddleware<RequestLog>();
            }

            app.UseExplanations();
            next(app);
        };
}
