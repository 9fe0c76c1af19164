using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Http;
using Quire.Web.About;
using Quire.Web.Datasets;
using Quire.Web.Depositing;
using Quire.Web.Errors;
using Quire.Web.Files;
using Quire.Web.Files.Previews;
using Quire.Web.Rendering;

namespace Quire.Web;

/// <summary>Registers what the pages need besides the repository and the API.</summary>
public static class PageServices
{
    /// <param name="services">The services.</param>
    /// <param name="guide">The guide the server shows.</param>
    public static IServiceCollection AddPages(this IServiceCollection services, GuideContents guide) =>
        services
            .AddSingleton(guide)
            .AddSingleton<PageRenderer>()
            .AddSingleton<IErrorPages, ErrorPages>()
            .AddSingleton<DatasetHeads>()
            .AddScoped<DatasetReading>()
            .AddScoped<FilePreviews>()
            .AddScoped<FileColumns>()
            .AddScoped<NewDatasetForms>()
            .AddScoped<DraftForms>();
}
