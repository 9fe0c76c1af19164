using Quire.Domain.Errors;

namespace Quire.Conventions.Tests.Errors;

/// <summary>A refusal as its capability declares it: a method of an <c>…Errors</c> class.</summary>
/// <param name="Place">Class and method.</param>
/// <param name="Error">What it makes of sample values.</param>
internal sealed record DeclaredError(string Place, RepositoryError Error)
{
    public static IReadOnlyList<DeclaredError> All { get; } =
    [
        .. SampleCall
            .OfAll("Errors", typeof(RepositoryException))
            .Select(c => new DeclaredError(c.Place, ((RepositoryException)c.Result).Error))
            .OrderBy(e => e.Error.Code.Text, StringComparer.Ordinal),
    ];
}
