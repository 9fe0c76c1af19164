using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Quire.Api.Http;

namespace Quire.Server.Configuration;

/// <summary>Puts <see cref="UnexplainedErrors"/> around the framework's own check of the host, which comes before any middleware of ours.</summary>
internal sealed class OutermostExplanations : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseExplanations();
        next(app);
    };
}
