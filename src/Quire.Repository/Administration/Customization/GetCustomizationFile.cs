using Quire.Repository.Operations;

namespace Quire.Repository.Administration.Customization;

/// <summary>Reads a file with which pages are given the looks of the installation.</summary>
/// <param name="Kind"><c>homePage</c>, <c>header</c>, <c>footer</c>, <c>style</c>, <c>analytics</c> or <c>logo</c>.</param>
[Open("they are parts of every page")]
public sealed record GetCustomizationFile(string Kind) : IQuery<CustomizationFile>;

internal sealed class GetCustomizationFileHandler(CustomizationFiles files) : IHandle<GetCustomizationFile, CustomizationFile>
{
    public async Task<CustomizationFile> HandleAsync(
        GetCustomizationFile operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var kind = operation.Kind.ToLowerInvariant();
        return CustomizationFiles.Kinds.Contains(kind)
            ? await files.FindAsync(kind, ct) ?? throw SettingErrors.NoCustomization(kind)
            : throw SettingErrors.CustomizationUnknown(CustomizationFiles.Kinds);
    }
}
