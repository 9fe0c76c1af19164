using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Quire.Data.Compiler;

/// <summary>The model of a database as C#, which a program has at once instead of finding it out at each start.</summary>
internal static class ModelCode
{
    /// <summary>Writes the code; a file that is as it should be keeps its time, and nothing is compiled again for it.</summary>
    /// <param name="db">Whose model.</param>
    /// <param name="space">The namespace of the code.</param>
    /// <param name="folder">Where to; what else is there goes.</param>
    public static void Write(DbContext db, string space, string folder)
    {
        var made = Directory.CreateTempSubdirectory("quire-model-").FullName;
        try
        {
            using var services = Services(db);
            services
                .GetRequiredService<ICompiledModelScaffolder>()
                .ScaffoldModel(
                    db.GetService<IDesignTimeModel>().Model,
                    made,
                    new CompiledModelCodeGenerationOptions
                    {
                        ContextType = db.GetType(),
                        ModelNamespace = space,
                        Language = "C#",
                        UseNullableReferenceTypes = true,
                        // With the code that reads and writes properties, which is compiled at each start otherwise.
                        ForNativeAot = true,
                    }
                );
            Replace(folder, made);
        }
        finally
        {
            Directory.Delete(made, recursive: true);
        }
    }

    private static ServiceProvider Services(DbContext db)
    {
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices();
        var provider = Assembly.Load(new AssemblyName(db.GetService<IDatabaseProvider>().Name));
        var named = provider.GetCustomAttribute<DesignTimeProviderServicesAttribute>()!.TypeName;
        (
            (IDesignTimeServices)Activator.CreateInstance(provider.GetType(named, throwOnError: true)!)!
        ).ConfigureDesignTimeServices(services);
        return services.AddDbContextDesignTimeServices(db).BuildServiceProvider();
    }

    private static void Replace(string folder, string made)
    {
        Directory.CreateDirectory(folder);
        var names = Directory.EnumerateFiles(made).Select(f => Path.GetFileName(f)).ToHashSet(StringComparer.Ordinal);
        foreach (var old in Directory.EnumerateFiles(folder).Where(f => !names.Contains(Path.GetFileName(f))))
        {
            File.Delete(old);
        }

        foreach (var name in names)
        {
            var (from, to) = (Path.Combine(made, name), Path.Combine(folder, name));
            if (!File.Exists(to) || !File.ReadAllBytes(from).AsSpan().SequenceEqual(File.ReadAllBytes(to)))
            {
                File.Copy(from, to, overwrite: true);
            }
        }
    }
}
