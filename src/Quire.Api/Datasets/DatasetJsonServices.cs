using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Datasets.Reading;

namespace Quire.Api.Datasets;

/// <summary>Registers reading and rendering of datasets.</summary>
internal static class DatasetJsonServices
{
    public static IServiceCollection AddDatasetJson(this IServiceCollection services) =>
        services.AddSingleton<DatasetInputs>().AddSingleton<VersionWriter>();
}
