using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quire.Repository.Installation;

namespace Quire.Search.Lucene;

/// <summary>Chooses the embedded index.</summary>
public static class LuceneSearchServices
{
    /// <summary>Keeps the index in the folder <c>search</c> of the data folder, opened at first use.</summary>
    public static IServiceCollection AddLuceneSearch(this IServiceCollection services) =>
        services.AddSingleton<ISearchIndex>(provider =>
            LuceneSearchIndex.Open(
                new()
                {
                    Folder = Path.Combine(
                        provider.GetRequiredService<IOptions<InstallationOptions>>().Value.DataFolder,
                        "search"
                    ),
                },
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<LuceneSearchIndex>>()
            )
        );
}
