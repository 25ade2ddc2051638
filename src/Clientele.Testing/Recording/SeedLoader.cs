using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Clientele.Testing.Description;
using Clientele.Testing.Rows;
using Clientele.Testing.Service;
using Clientele.Testing.Wire;
using Microsoft.OData.Edm;

namespace Clientele.Testing.Recording;

/// <summary>Puts the rows of a seed file into a fake.</summary>
internal sealed class SeedLoader(FakeDescription description, Store store, RowSaver saver)
{
    private readonly RowReader _reader = new(description, BodyUse.Seed);

    /// <summary>Loads all rows, and then what relates them.</summary>
    /// <exception cref="InvalidDataException">A row does not fit the description, or its key is taken.</exception>
    public void Load(SeedFile seed)
    {
        var read = new List<(ReadEntity Entity, string Place)>();
        foreach (var (name, rows) in seed.Sets)
        {
            var set = description.Container.FindEntitySet(name) ?? throw new InvalidDataException($"The seed file has rows of '{name}', but the description has no such entity set.");
            for (var i = 0; i < rows.Count; i++)
            {
                var place = $"rows/{name}/{i}";
                var entity = Read(rows[i], set.EntityType, place);
                At(place, () => saver.Put(entity, set));
                read.Add((entity, place));
            }
        }

        foreach (var (name, row) in seed.Singletons)
        {
            var single = description.Container.FindSingleton(name) ?? throw new InvalidDataException($"The seed file has the singleton '{name}', but the description has none.");
            var entity = Read(row, single.EntityType, $"singletons/{name}");
            Defaults.Fill(entity.Row, description);
            store.SetSingleton(name, entity.Row);
            read.Add((entity, $"singletons/{name}"));
        }

        foreach (var (entity, place) in read.Where(row => row.Entity.Related.Count > 0))
        {
            At(place, () => saver.Relate(entity.Row, entity.Related));
        }
    }

    private ReadEntity Read(JsonObject row, IEdmEntityType type, string place)
    {
        ReadEntity? entity = null;
        At(place, () => entity = _reader.Entity(JsonSerializer.SerializeToElement(row), type));
        return entity!;
    }

    private static void At(string place, System.Action action)
    {
        try
        {
            action();
        }
        catch (FakeError e)
        {
            throw new InvalidDataException($"The seed file does not match the description at {place}: {e.Message}", e);
        }
    }
}
