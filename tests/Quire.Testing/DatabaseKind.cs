namespace Quire.Testing;

/// <summary>The databases every data test runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}
