using System.Reflection;
using Quire.Domain.Errors;
using Quire.Testing;

namespace Quire.Conventions.Tests.Errors;

/// <summary>What a method that declares a refusal or a problem makes of sample values.</summary>
internal sealed record SampleCall(string Place, object Result)
{
    private const string Sample = "…";

    // Whatever the server is made of.
    private static readonly IReadOnlyList<Assembly> Assemblies =
    [
        .. Directory
            .EnumerateFiles(AppContext.BaseDirectory, "Quire.*.dll")
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(n => File.Exists(Path.Combine(RepositoryRoot.Path, "src", n, $"{n}.csproj")))
            .Select(Assembly.Load),
    ];

    /// <summary>All methods that give one of some types, in the static classes whose names end so.</summary>
    public static IEnumerable<SampleCall> OfAll(string classes, params Type[] results) =>
        from type in Assemblies.SelectMany(a => a.GetTypes())
        where type.Name.EndsWith(classes, StringComparison.Ordinal) && type is { IsAbstract: true, IsSealed: true }
        from method in type.GetMethods(
            BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
        )
        where results.Contains(method.ReturnType)
        select new SampleCall($"{type.Name}.{method.Name}", method.Invoke(null, [.. method.GetParameters().Select(SampleOf)])!);

    private static object SampleOf(ParameterInfo parameter) =>
        (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) switch
        {
            var t when t == typeof(string) => Sample,
            var t when t == typeof(int) => 1,
            var t when t == typeof(long) => 1L,
            var t when t == typeof(TimeSpan) => TimeSpan.FromMinutes(1),
            var t when t.IsAssignableFrom(typeof(string[])) => new[] { Sample },
            var t when t.IsAssignableFrom(typeof(long[])) => new[] { 1L },
            var t when t.IsAssignableFrom(typeof(FieldProblem[])) => new[]
            {
                new FieldProblem(Sample, "capability.thing.problem", Sample),
            },
            var t => throw new InvalidOperationException(
                $"{parameter.Member.DeclaringType!.Name}.{parameter.Member.Name} takes a {t.Name}: say what it is as text."
            ),
        };
}
