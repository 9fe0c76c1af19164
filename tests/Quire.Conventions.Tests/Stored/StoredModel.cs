using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Quire.Data.Sqlite;

namespace Quire.Conventions.Tests.Stored;

/// <summary>The columns of the database.</summary>
internal static class StoredModel
{
    private static readonly Lazy<IModel> Model = new(() =>
    {
        var options = new DbContextOptionsBuilder<SqliteRepositoryDb>()
            .UseSqlite("Data Source=:memory:")
            .UseSnakeCaseNamingConvention()
            .Options;
        using var db = new SqliteRepositoryDb(options);
        return db.Model;
    });

    public static IReadOnlyDictionary<string, IProperty> Columns { get; } =
        Model
            .Value.GetEntityTypes()
            .Where(t => t.GetTableName() is not null)
            .SelectMany(t => t.GetProperties())
            .ToDictionary(p => $"{p.DeclaringType.GetTableName()}.{p.GetColumnName()}", StringComparer.Ordinal);

    /// <summary>Columns that hold a value as JSON text.</summary>
    public static IEnumerable<string> Json =>
        Columns
            .Where(c =>
                c.Value.GetTypeMapping().Converter is { } converter
                && converter.ProviderClrType == typeof(string)
                && converter.ModelClrType != typeof(DateTime)
            )
            .Select(c => c.Key);

    /// <summary>Enumerations that columns hold as numbers.</summary>
    public static IEnumerable<Type> Enums =>
        Columns.Values.Select(p => Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType).Where(t => t.IsEnum).Distinct();
}
