using System.Reflection;
using Quire.Api;
using Quire.Domain.Errors;
using Quire.Repository;
using Quire.Storage.S3;

namespace Quire.Conventions.Tests.Errors;

/// <summary>A refusal as its capability declares it: a method of an <c>…Errors</c> class.</summary>
/// <param name="Place">Class and method.</param>
/// <param name="Error">What it makes of sample values.</param>
internal sealed record DeclaredError(string Place, RepositoryError Error)
{
    private const string Sample = "x";

    public static IReadOnlyList<DeclaredError> All { get; } =
    [
        .. new[] { typeof(RepositoryException).Assembly, typeof(RepositoryServices).Assembly, typeof(S3Services).Assembly, typeof(ApiServices).Assembly }
            .SelectMany(a => a.GetTypes()).Where(t => t.Name.EndsWith("Errors", StringComparison.Ordinal) && t is { IsAbstract: true, IsSealed: true })
            .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(m => m.ReturnType == typeof(RepositoryException))
            .Select(m => new DeclaredError($"{m.DeclaringType!.Name}.{m.Name}", ((RepositoryException)m.Invoke(null, [.. m.GetParameters().Select(SampleOf)])!).Error))
            .OrderBy(e => e.Error.Code.Text, StringComparer.Ordinal),
    ];

    private static object SampleOf(ParameterInfo parameter) => (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) switch
    {
        var t when t == typeof(string) => Sample,
        var t when t == typeof(int) => 1,
        var t when t == typeof(long) => 1L,
        var t when t == typeof(TimeSpan) => TimeSpan.FromMinutes(1),
        var t when t.IsAssignableFrom(typeof(string[])) => new[] { Sample },
        var t when t.IsAssignableFrom(typeof(FieldProblem[])) => new[] { new FieldProblem(Sample, "capability.thing.problem", Sample) },
        var t => throw new InvalidOperationException($"{parameter.Member.DeclaringType!.Name}.{parameter.Member.Name} takes a {t.Name}: say what it is as text."),
    };
}
