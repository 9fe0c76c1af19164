using Microsoft.Extensions.DependencyInjection;

namespace Quire.Api.Files;

/// <summary>Registers rendering of files.</summary>
internal static class FileJsonServices
{
    public static IServiceCollection AddFileJson(this IServiceCollection services) => services.AddSingleton<FileJson>();
}
