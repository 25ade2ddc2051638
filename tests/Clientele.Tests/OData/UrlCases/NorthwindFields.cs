using Clientele.OData;

namespace Clientele.Tests.OData.UrlCases;

public readonly struct ProductFields : IEntityFields<ProductFields>
{
    private readonly FieldPath? _path;

    private ProductFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public NumberField<int> ProductID => new(_path, "ProductID");

    public StringField ProductName => new(_path, "ProductName");

    public NumberField<decimal> UnitPrice => new(_path, "UnitPrice");

    public CategoryFields Category => FieldFactory.Navigation<CategoryFields>(_path, "Category");

    static ProductFields IFields<ProductFields>.At(FieldPath? path) => new(path);
}

public readonly struct CategoryFields : IEntityFields<CategoryFields>
{
    private readonly FieldPath? _path;

    private CategoryFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public StringField CategoryName => new(_path, "CategoryName");

    public NavigationCollectionField<ProductFields> Products => new(_path, "Products");

    static CategoryFields IFields<CategoryFields>.At(FieldPath? path) => new(path);
}

public readonly struct EmployeeFields : IEntityFields<EmployeeFields>
{
    private readonly FieldPath? _path;

    private EmployeeFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public NavigationCollectionField<EmployeeFields> Subordinates => new(_path, "Subordinates");

    public EnumField<EmployeeType> EmployeeType => new(_path, "EmployeeType");

    static EmployeeFields IFields<EmployeeFields>.At(FieldPath? path) => new(path);
}

public readonly struct OrderFields : IEntityFields<OrderFields>
{
    private readonly FieldPath? _path;

    private OrderFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public DateTimeOffsetField ShippedDateTimeOffset => new(_path, "ShippedDateTimeOffset");

    public NumberField<int> OrderID => new(_path, "OrderID");

    public NumberField<int> ProductID => new(_path, "ProductID");

    static OrderFields IFields<OrderFields>.At(FieldPath? path) => new(path);
}

public readonly struct TripFields : IEntityFields<TripFields>
{
    private readonly FieldPath? _path;

    private TripFields(FieldPath? path) => _path = path;

    FieldPath? IFields.Path => _path;

    public TripFields Photo => FieldFactory.Navigation<TripFields>(_path, "Photo");

    public NavigationCollectionField<TripFields> Rows => new(_path, "Rows");

    static TripFields IFields<TripFields>.At(FieldPath? path) => new(path);
}
